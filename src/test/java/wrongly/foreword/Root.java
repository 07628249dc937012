package wrongly.foreword;

/** A root that should know everybody and be known by nobody. */
public final class Root {}
