"""The learned reader: a small encoder that corrects and completes what the grammar sees. Optional extra ``model``."""
