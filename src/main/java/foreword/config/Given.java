package foreword.config;

/**
 * What was written for a key.
 *
 * @param from the file or variable it stands in
 */
record Given(String text, String from) {}
