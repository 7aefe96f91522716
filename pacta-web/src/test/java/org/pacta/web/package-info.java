@NullMarked
package org.pacta.web;

import org.jspecify.annotations.NullMarked;
