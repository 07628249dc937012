package foreword.adapter.crm;

import foreword.deal.source.StageMap;
import org.jspecify.annotations.Nullable;

/**
 * A source as it is set up.
 *
 * @param stages what the operator says of its stages
 * @param acts its word counts without a person's
 * @param access where the rest of a deal is read, null when it is not
 */
public record CrmHook(
        CrmDoor door,
        CrmPayloads.CrmShape shape,
        StageMap stages,
        boolean acts,
        @Nullable ApiAccess access) {}
