/**
 * The few shapes that every domain is made of: a table, a function, a subscription, a stream mapping.
 *
 * <p>Construct ids and physical names are a contract: changing one replaces what it names.
 */
@NullMarked
package dev.souk.infra.construct;

import org.jspecify.annotations.NullMarked;
