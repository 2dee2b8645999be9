Deep(0);

// members
static void Deep(int n)
{
    try
    {
        throw new Exception();
    }
    finally
    {
        Deep(n + 1);
    }
}
