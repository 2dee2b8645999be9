var a = new int[1];
while (true)
{
    try
    {
        a[5] = 1;
    }
    catch { }
}
