again:
try
{
    throw new Exception();
}
catch
{
    goto again;
}
