-- Standing answers to what a Party's file of national law asks (JSON object, fact by name).
ALTER TABLE national_law ADD COLUMN findings text NOT NULL DEFAULT '{}';
