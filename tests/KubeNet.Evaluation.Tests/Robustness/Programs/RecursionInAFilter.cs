Deep(0);

// members
static bool Deep(int n)
{
    try
    {
        throw new Exception();
    }
    catch when (Deep(n + 1)) { }
    return true;
}
