package foreword.activity;

/** Duties of which each is done on one node at a time. */
public interface Leases {
    /** All of them are ours, where nobody else works on the same rows. */
    Leases ALONE = new Leases() {
        @Override
        public boolean take(String name) {
            return true;
        }

        @Override
        public void giveBack() {}
    };

    /**
     * Takes a duty that nobody holds, or goes on holding it; call it again well before the term is over.
     *
     * @return true when it is ours for the term that begins now
     */
    boolean take(String name);

    /** Another node may take whatever we hold at once. */
    void giveBack();
}
