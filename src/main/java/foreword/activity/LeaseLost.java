package foreword.activity;

/** What was done came too late: somebody else has taken it over meanwhile, so nothing of it is kept. */
public final class LeaseLost extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param what was held */
    public LeaseLost(String what) {
        super(what + " was taken over by another node meanwhile");
    }
}
