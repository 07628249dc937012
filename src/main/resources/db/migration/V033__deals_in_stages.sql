ALTER TABLE stage_waiting RENAME TO stage_deal;
