package foreword.adapter.crm;

import foreword.deal.source.SourceUnavailable;

/** What shows a source's programming interface who asks. */
public interface ApiToken {
    /** The one to use now. */
    String now() throws SourceUnavailable;

    /**
     * It was refused.
     *
     * @return true when another can be had, so that asking again is worth it
     */
    boolean refused(String token);

    /** One that an operator changes by hand. */
    static ApiToken fixed(String token) {
        return new ApiToken() {
            @Override
            public String now() {
                return token;
            }

            @Override
            public boolean refused(String refused) {
                return false;
            }
        };
    }
}
