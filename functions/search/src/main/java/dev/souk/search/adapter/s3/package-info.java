/** The index's files in a bucket. */
@NullMarked
package dev.souk.search.adapter.s3;

import org.jspecify.annotations.NullMarked;
