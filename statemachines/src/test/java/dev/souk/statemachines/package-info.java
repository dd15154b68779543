@NullMarked
package dev.souk.statemachines;

import org.jspecify.annotations.NullMarked;
