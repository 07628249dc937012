package foreword.adapter.crm;

/** A body that cannot be taken apart; its message says what it is not. */
final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;

    Unreadable(String what) {
        super(what);
    }
}
