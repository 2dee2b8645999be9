var z = 0;
while (true)
{
    try
    {
        z = 1 / z;
    }
    catch { }
}
