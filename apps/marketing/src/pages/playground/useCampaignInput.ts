import { useConsent } from "@callmissed/consent-react";
import { useEffect, useMemo, useState, useSyncExternalStore } from "react";
import { exampleCampaign, type CampaignInput } from "./estimate.js";
import { playgroundStorage } from "./playgroundStorage.js";

/** The playground's input: kept in localStorage while the visitor allows that, and in memory otherwise. */
export function useCampaignInput(): CampaignInputState {
  const { isAllowed } = useConsent("playground");
  const [edited, setEdited] = useState<CampaignInput>();
  const text = useSyncExternalStore(playgroundStorage.subscribe, isAllowed ? playgroundStorage.read : nothing, nothing);
  const kept = useMemo(() => playgroundStorage.parse(text), [text]);
  const input = edited ?? kept ?? exampleCampaign;

  useEffect(() => {
    if (isAllowed && edited) playgroundStorage.write(edited);
  }, [isAllowed, edited]);

  return {
    input,
    isKept: isAllowed,
    change: (part) => setEdited({ ...input, ...part }),
    clear() {
      playgroundStorage.clear();
      setEdited(undefined);
    },
  };
}

export interface CampaignInputState {
  readonly input: CampaignInput;
  /** Whether the input outlives the page. */
  readonly isKept: boolean;
  readonly change: (part: Partial<CampaignInput>) => void;
  /** Removes what was kept and starts again with the example. */
  readonly clear: () => void;
}

const nothing = (): null => null;
