again:
try
{
    goto again;
}
finally { }
