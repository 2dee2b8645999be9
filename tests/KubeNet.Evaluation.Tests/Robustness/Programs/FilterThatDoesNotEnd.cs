try
{
    throw new Exception();
}
catch when (True()) { }

// members
static bool True()
{
    while (true) { }
}
