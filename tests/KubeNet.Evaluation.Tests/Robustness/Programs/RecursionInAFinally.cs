Deep(0);

// members
static void Deep(int n)
{
    try { }
    finally
    {
        Deep(n + 1);
    }
}
