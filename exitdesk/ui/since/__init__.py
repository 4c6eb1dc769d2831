"""What the other of the pair did since one last looked, in sentences; on the case's page and nowhere else."""
