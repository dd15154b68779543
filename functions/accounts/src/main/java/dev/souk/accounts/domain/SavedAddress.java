package dev.souk.accounts.domain;

/**
 * One address of a customer's book.
 *
 * @param preferred whether it is the one to suggest; one of a book is, as long as the book has any
 * @param version from 1, one more with each change of what is read
 */
public record SavedAddress(String id, PostalAddress address, boolean preferred, long version) {

    SavedAddress preferred(boolean now) {
        return now == preferred ? this : new SavedAddress(id, address, now, version + 1);
    }
}
