ALTER TABLE stage_question ADD COLUMN id TEXT;
ALTER TABLE stage_question ADD COLUMN title TEXT;
CREATE UNIQUE INDEX stage_question_id ON stage_question (id);
