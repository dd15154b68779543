package dev.souk.accounts.adapter.dynamodb;

import static dev.souk.lambda.dynamodb.Items.key;
import static dev.souk.lambda.dynamodb.Items.n;
import static dev.souk.lambda.dynamodb.Items.s;
import static dev.souk.lambda.dynamodb.Items.string;

import dev.souk.accounts.adapter.dynamodb.AccountItem.State;
import dev.souk.accounts.adapter.dynamodb.CustomerItems.Kept;
import dev.souk.accounts.application.Accounts;
import dev.souk.accounts.domain.CustomerId;
import dev.souk.accounts.domain.GuestId;
import dev.souk.accounts.domain.GuestLink;
import dev.souk.events.accounts.CustomerErased;
import dev.souk.events.accounts.GuestLinkedToCustomer;
import dev.souk.lambda.Json;
import dev.souk.lambda.dynamodb.StaleWrite;
import dev.souk.lambda.dynamodb.TransactionOutcome.Committed;
import dev.souk.lambda.retry.Backoff;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * Accounts as one item each, which tells their facts. A guest has an item of its own that names its one customer; it stays
 * when the customer goes, so that nobody else can claim what the guest did.
 */
public final class DynamoDbAccounts implements Accounts {
    private static final String GUESTS = "GUESTS";
    private static final int MAX_ATTEMPTS = 5;

    private final CustomerItems items;

    public DynamoDbAccounts(CustomerItems items) {
        this.items = items;
    }

    @Override
    public boolean isErased(CustomerId customer) {
        return items.account(customer).state() == State.ERASED;
    }

    @Override
    public void register(CustomerId customer) {
        items.open(customer);
    }

    @Override
    public List<GuestLink> guestsOf(CustomerId customer) {
        return guests(customer).links();
    }

    @Override
    public LinkResult link(CustomerId customer, GuestLink link) {
        for (int attempt = 1; attempt <= MAX_ATTEMPTS; attempt++) {
            Backoff.before(attempt);
            Optional<LinkResult> result = tryLink(items.open(customer), link);
            if (result.isPresent()) {
                return result.get();
            }
        }
        return new LinkResult.Busy();
    }

    private Optional<LinkResult> tryLink(AccountItem account, GuestLink link) {
        CustomerId customer = account.customer();
        Optional<Map<String, AttributeValue>> claim = items.find(claimKey(link.guest()), "G");
        if (claim.isPresent()) {
            return Optional.of(
                    string(claim.get(), "customer").equals(customer.value())
                            ? new LinkResult.Linked(
                                    new GuestLink(link.guest(), Instant.parse(string(claim.get(), "linkedAt"))))
                            : new LinkResult.TakenByAnother());
        }
        Guests guests = guests(customer);
        if (guests.links().size() >= MAX_GUESTS) {
            return Optional.of(new LinkResult.TooMany());
        }
        Guests more = guests.with(link);
        var fact = new GuestLinkedToCustomer(link.guest().subject(), customer.value());
        var written = items.write(List.of(
                items.told(account.next(), fact),
                items.put(claim(customer, link), 1),
                items.sealed(account, GUESTS, kept(more))));
        return written instanceof Committed ? Optional.of(new LinkResult.Linked(link)) : Optional.empty();
    }

    @Override
    public void erase(CustomerId customer) {
        for (int attempt = 1; attempt <= MAX_ATTEMPTS; attempt++) {
            Backoff.before(attempt);
            AccountItem account = items.account(customer);
            if (account.state() == State.ERASED) {
                return;
            }
            if (items.write(erasure(account)) instanceof Committed) {
                return;
            }
        }
        throw new StaleWrite("the account changed %d times while it was being erased".formatted(MAX_ATTEMPTS));
    }

    /** The key and all it opens, in one transaction. */
    private List<TransactWriteItem> erasure(AccountItem account) {
        List<TransactWriteItem> actions = new ArrayList<>();
        actions.add(items.told(
                account.erased(), new CustomerErased(account.customer().value())));
        for (String sk :
                List.of(GUESTS, DynamoDbProfiles.SORT_KEY, DynamoDbAddressBooks.SORT_KEY, DynamoDbConsents.SORT_KEY)) {
            actions.add(items.delete(account.customer(), sk));
        }
        return actions;
    }

    private Guests guests(CustomerId customer) {
        return items.read(customer, GUESTS)
                .map(kept -> new Guests(
                        Arrays.stream(Json.read(kept.json(), StoredLink[].class))
                                .map(link -> new GuestLink(new GuestId(link.guest()), link.linkedAt()))
                                .toList(),
                        kept.version()))
                .orElse(new Guests(List.of(), 0));
    }

    private static Kept kept(Guests guests) {
        List<StoredLink> links = guests.links().stream()
                .map(link -> new StoredLink(link.guest().subject(), link.linkedAt()))
                .toList();
        return new Kept(Json.write(links), guests.version());
    }

    private static Map<String, AttributeValue> claim(CustomerId customer, GuestLink link) {
        Map<String, AttributeValue> item = new HashMap<>(key(claimKey(link.guest()), "G"));
        item.put("customer", s(customer.value()));
        item.put("linkedAt", s(link.linkedAt().toString()));
        item.put("version", n(1));
        return item;
    }

    private static String claimKey(GuestId guest) {
        return "G#" + guest.value();
    }

    private record StoredLink(String guest, Instant linkedAt) {}

    private record Guests(List<GuestLink> links, long version) {
        Guests with(GuestLink link) {
            List<GuestLink> more = new ArrayList<>(links);
            more.add(link);
            return new Guests(List.copyOf(more), version + 1);
        }
    }
}
