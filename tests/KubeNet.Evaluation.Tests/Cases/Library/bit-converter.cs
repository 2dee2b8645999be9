// title: `BitConverter`
// example: BitConverter.GetBytes(258)
k8s.ConfigMap("a").Data("x", string.Join(",", BitConverter.GetBytes(258)) + string.Join(",", BitConverter.GetBytes(1.5))
    + string.Join(",", BitConverter.GetBytes('a')) + string.Join(",", BitConverter.GetBytes(true))
    + BitConverter.ToInt32(new byte[] { 1, 2, 0, 0 }, 0) + BitConverter.DoubleToInt64Bits(1.5)
    + BitConverter.Int64BitsToDouble(4609434218613702656) + BitConverter.ToString(BitConverter.GetBytes((short)5))
    + BitConverter.IsLittleEndian + BitConverter.SingleToInt32Bits(1f) + BitConverter.ToUInt16(new byte[] { 9, 1, 2 }, 1));
string s = "";
try
{
    BitConverter.ToInt32(new byte[2], 0);
}
catch (ArgumentException e)
{
    s = e.Message;
}

try
{
    BitConverter.ToInt32(new byte[5], 9);
}
catch (ArgumentException e)
{
    s += e.Message;
}

k8s.ConfigMap("e").Data("s", s);
