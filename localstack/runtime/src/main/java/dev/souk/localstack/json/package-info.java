/** JSON as the emulated services read and write it. */
@NullMarked
package dev.souk.localstack.json;

import org.jspecify.annotations.NullMarked;
