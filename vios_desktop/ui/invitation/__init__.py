"""The invitation with which colleagues seal reports to this school: made, compared, handed out, withdrawn."""
