// title: `BitOperations`
// example: System.Numerics.BitOperations.PopCount(255u)
k8s.ConfigMap("a").Data("x", System.Numerics.BitOperations.PopCount(255u) + ""
    + System.Numerics.BitOperations.LeadingZeroCount(1u) + System.Numerics.BitOperations.TrailingZeroCount(8)
    + System.Numerics.BitOperations.Log2(1000u) + System.Numerics.BitOperations.RotateLeft(1u, 33)
    + System.Numerics.BitOperations.RotateRight(1ul, 1) + System.Numerics.BitOperations.IsPow2(16)
    + System.Numerics.BitOperations.RoundUpToPowerOf2(17u) + System.Numerics.BitOperations.IsPow2(0u)
    + System.Numerics.BitOperations.Log2(0u) + System.Numerics.BitOperations.TrailingZeroCount(0))
    .Data("y", int.PopCount(7) + "" + int.Log2(9) + int.IsPow2(4) + uint.RotateLeft(1, 3) + long.LeadingZeroCount(1)
        + byte.TrailingZeroCount(4));
