package org.pacta.web.api;

import tools.jackson.databind.JsonNode;

/** A body that is read field by field, because what is absent and what is empty differ. */
record WireBody(JsonNode tree) {}
