ALTER TABLE stage_question ADD COLUMN stage_label TEXT;
ALTER TABLE stage_question ADD COLUMN pipeline_label TEXT;
