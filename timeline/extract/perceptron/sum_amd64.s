#include "textflag.h"

// A row is 16 or 64 bytes: a weight for each class, in the order of the classes.
// Sixteen weights at a time are widened to 16 bits and added; the sums are widened
// to 32 bits at the end.

// func sum16(sums *[16]int32, rows *byte, features *uint32, n int, mask uint32)
TEXT ·sum16(SB), NOSPLIT, $0-36
	MOVQ sums+0(FP), DI
	MOVQ rows+8(FP), SI
	MOVQ features+16(FP), DX
	MOVQ n+24(FP), CX
	MOVL mask+32(FP), BX
	VPXOR Y0, Y0, Y0
	TESTQ CX, CX
	JZ   done16

next16:
	MOVL (DX), AX
	ANDL BX, AX
	SHLQ $4, AX
	VPMOVSXBW (SI)(AX*1), Y4
	VPADDW Y4, Y0, Y0
	ADDQ $4, DX
	DECQ CX
	JNZ  next16

done16:
	VPMOVSXWD X0, Y4
	VEXTRACTI128 $1, Y0, X0
	VPMOVSXWD X0, Y5
	VMOVDQU Y4, (DI)
	VMOVDQU Y5, 32(DI)
	VZEROUPPER
	RET

// func sum48(sums *[48]int32, rows *byte, features *uint32, n int, mask uint32)
TEXT ·sum48(SB), NOSPLIT, $0-36
	MOVQ sums+0(FP), DI
	MOVQ rows+8(FP), SI
	MOVQ features+16(FP), DX
	MOVQ n+24(FP), CX
	MOVL mask+32(FP), BX
	VPXOR Y0, Y0, Y0
	VPXOR Y1, Y1, Y1
	VPXOR Y2, Y2, Y2
	TESTQ CX, CX
	JZ   done48

next48:
	MOVL (DX), AX
	ANDL BX, AX
	SHLQ $6, AX
	VPMOVSXBW (SI)(AX*1), Y4
	VPMOVSXBW 16(SI)(AX*1), Y5
	VPMOVSXBW 32(SI)(AX*1), Y6
	VPADDW Y4, Y0, Y0
	VPADDW Y5, Y1, Y1
	VPADDW Y6, Y2, Y2
	ADDQ $4, DX
	DECQ CX
	JNZ  next48

done48:
	VPMOVSXWD X0, Y4
	VEXTRACTI128 $1, Y0, X0
	VPMOVSXWD X0, Y5
	VMOVDQU Y4, (DI)
	VMOVDQU Y5, 32(DI)
	VPMOVSXWD X1, Y4
	VEXTRACTI128 $1, Y1, X1
	VPMOVSXWD X1, Y5
	VMOVDQU Y4, 64(DI)
	VMOVDQU Y5, 96(DI)
	VPMOVSXWD X2, Y4
	VEXTRACTI128 $1, Y2, X2
	VPMOVSXWD X2, Y5
	VMOVDQU Y4, 128(DI)
	VMOVDQU Y5, 160(DI)
	VZEROUPPER
	RET
