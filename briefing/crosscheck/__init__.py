"""Many excerpts in, findings out: same remark, same figure, dates that agree or not; no verdicts."""
