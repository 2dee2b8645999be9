Exception e = new("x");
while (true)
{
    try
    {
        throw new Exception("x", e);
    }
    catch (Exception f)
    {
        e = f;
    }
}
