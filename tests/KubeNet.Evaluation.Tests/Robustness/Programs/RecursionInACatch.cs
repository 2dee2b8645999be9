Deep(0);

// members
static void Deep(int n)
{
    try
    {
        throw new Exception();
    }
    catch
    {
        Deep(n + 1);
    }
}
