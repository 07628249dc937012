package foreword.adapter.crm;

import java.util.Map;

/** Takes the bodies of one source apart. */
@FunctionalInterface
interface CrmReader {
    /**
     * What the body says; a shape that is not known says nothing.
     *
     * @param headers names in lower case
     * @throws Unreadable when it is not even of the form that the source posts
     */
    Told read(String body, Map<String, String> headers) throws Unreadable;
}
