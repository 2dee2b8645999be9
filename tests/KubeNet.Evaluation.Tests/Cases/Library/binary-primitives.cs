// title: `BinaryPrimitives`
// example: System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(b)
var b = new byte[8];
System.Buffers.Binary.BinaryPrimitives.WriteInt32BigEndian(b, 258);
System.Buffers.Binary.BinaryPrimitives.WriteInt16LittleEndian(b.AsSpan(4), 513);
System.Buffers.Binary.BinaryPrimitives.WriteUInt16BigEndian(b.AsSpan(6, 2), 65534);
k8s.ConfigMap("a").Data("x", string.Join(",", b))
    .Data("r", System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(b) + ""
        + System.Buffers.Binary.BinaryPrimitives.ReadUInt32LittleEndian(b)
        + System.Buffers.Binary.BinaryPrimitives.ReadInt64BigEndian(b)
        + System.Buffers.Binary.BinaryPrimitives.ReadUInt16BigEndian(b.AsSpan(2))
        + System.Buffers.Binary.BinaryPrimitives.ReverseEndianness(1));
string s = "";
try
{
    System.Buffers.Binary.BinaryPrimitives.ReadInt64BigEndian(new byte[3]);
}
catch (ArgumentOutOfRangeException e)
{
    s = e.Message;
}

k8s.ConfigMap("e").Data("s", s);
