/**
 * The search: which products answer a few words and some filters, and how many more there are of each kind.
 *
 * <p>Owns search documents and the full-text index built from them. Publishes nothing; hears what the catalog says about
 * products and inventory about their availability. Start reading at {@link dev.souk.search.SearchModule}.
 */
@NullMarked
package dev.souk.search;

import org.jspecify.annotations.NullMarked;
