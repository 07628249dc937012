package wrongly.foreword.config;

/** A setting. */
public final class Knob {}
