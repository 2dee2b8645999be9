try { }
finally
{
    while (true) { }
}
