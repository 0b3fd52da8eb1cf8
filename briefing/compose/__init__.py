"""Pack, house style and template in, document out: the last place that makes editorial decisions."""
