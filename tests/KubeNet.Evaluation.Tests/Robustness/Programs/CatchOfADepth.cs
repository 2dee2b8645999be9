while (true)
{
    try
    {
        Deep(0);
    }
    catch { }
}

// members
static int Deep(int n) => Deep(n + 1);
