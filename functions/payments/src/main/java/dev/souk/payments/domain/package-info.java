/** Payment intents, the journal that explains every amount, and what a provider may answer. */
@NullMarked
package dev.souk.payments.domain;

import org.jspecify.annotations.NullMarked;
