@NullMarked
package dev.souk.infra;

import org.jspecify.annotations.NullMarked;
