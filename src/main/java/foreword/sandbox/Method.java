package foreword.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** One method of the Web API; what it gives back goes out beside {@code ok:true}. */
@FunctionalInterface
interface Method {
    ObjectNode call(Call call) throws Refusal;
}
