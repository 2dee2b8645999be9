var a = new int[1];
while (true)
{
    Array.Resize(ref a, Math.Min(1_000_000, a.Length * 2));
    Array.Fill(a, 1);
}
