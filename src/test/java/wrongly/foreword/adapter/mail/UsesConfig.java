package wrongly.foreword.adapter.mail;

import wrongly.foreword.config.Knob;

/** An adapter that reads the configuration. */
public record UsesConfig(Knob knob) {}
