"""The locked page: it names nobody, and paints before anything heavy is loaded."""
