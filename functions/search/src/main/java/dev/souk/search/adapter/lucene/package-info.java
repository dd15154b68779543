/** The product index by Apache Lucene, its files published for others to read. */
@NullMarked
package dev.souk.search.adapter.lucene;

import org.jspecify.annotations.NullMarked;
