while (true)
{
    try
    {
        try
        {
            throw new Exception();
        }
        catch when (False()) { }
    }
    catch { }
}

// members
static bool False() => throw new Exception();
