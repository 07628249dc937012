package foreword.sandbox;

/** Which delivery of an envelope it is: 0 for the first one, then 1 to 3 with the reason the one before failed. */
record Attempt(int number, String reason) {
    static final Attempt FIRST = new Attempt(0, "");

    boolean first() {
        return number == 0;
    }
}
