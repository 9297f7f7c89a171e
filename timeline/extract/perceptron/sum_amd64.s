#include "textflag.h"

// A row is 16 or 64 bytes: a weight for each class, in the order of the classes.
// Sixteen weights at a time are widened to 16 bits and added; the sums are widened
// to 32 bits at the end.

// ADD48 sets Y0, Y1 and Y2 to the sums of the first 48 weights of the rows of 64 bytes
// at SI of the CX features at DX, of which BX is what numbers the row.
#define ADD48 \
	VPXOR Y0, Y0, Y0; \
	VPXOR Y1, Y1, Y1; \
	VPXOR Y2, Y2, Y2; \
	TESTQ CX, CX; \
	JZ   added; \
next: \
	MOVL (DX), AX; \
	ANDL BX, AX; \
	SHLQ $6, AX; \
	VPMOVSXBW (SI)(AX*1), Y4; \
	VPMOVSXBW 16(SI)(AX*1), Y5; \
	VPMOVSXBW 32(SI)(AX*1), Y6; \
	VPADDW Y4, Y0, Y0; \
	VPADDW Y5, Y1, Y1; \
	VPADDW Y6, Y2, Y2; \
	ADDQ $4, DX; \
	DECQ CX; \
	JNZ  next; \
added:

// func sum4(rows *byte, features *uint32, n int, mask uint32, bytes int) int64
TEXT ·sum4(SB), NOSPLIT, $0-48
	MOVQ rows+0(FP), SI
	MOVQ features+8(FP), DX
	MOVQ n+16(FP), CX
	MOVL mask+24(FP), BX
	MOVQ bytes+32(FP), DI
	VPXOR X0, X0, X0

next4:
	MOVL (DX), AX
	ANDL BX, AX
	IMULQ DI, AX
	VPMOVSXBW (SI)(AX*1), X4
	VPADDW X4, X0, X0
	ADDQ $4, DX
	DECQ CX
	JNZ  next4
	VMOVQ X0, AX
	MOVQ AX, ret+40(FP)
	RET

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
	ADD48

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

// func best48(rows *byte, features *uint32, n int, mask uint32, low, high *[48]int16) int
TEXT ·best48(SB), NOSPLIT, $0-56
	MOVQ rows+0(FP), SI
	MOVQ features+8(FP), DX
	MOVQ n+16(FP), CX
	MOVL mask+24(FP), BX
	MOVQ low+32(FP), R8
	MOVQ high+40(FP), R9
	ADD48

	// The highest of the classes that are not barred.
	VPMINSW (R8), Y0, Y0
	VPMINSW 32(R8), Y1, Y1
	VPMINSW 64(R8), Y2, Y2
	VPMINSW (R9), Y0, Y0
	VPMINSW 32(R9), Y1, Y1
	VPMINSW 64(R9), Y2, Y2
	VPMAXSW Y0, Y1, Y3
	VPMAXSW Y2, Y3, Y3
	VEXTRACTI128 $1, Y3, X4
	VPMAXSW X4, X3, X3
	VPSHUFD $0x4E, X3, X4
	VPMAXSW X4, X3, X3
	VPSHUFD $0xB1, X3, X4
	VPMAXSW X4, X3, X3
	VPSHUFLW $0xB1, X3, X4
	VPMAXSW X4, X3, X3
	VPBROADCASTW X3, Y3

	// The first class that has it: two bits of a mask are a class.
	VPCMPEQW Y0, Y3, Y0
	VPCMPEQW Y1, Y3, Y1
	VPCMPEQW Y2, Y3, Y2
	VPMOVMSKB Y0, AX
	VPMOVMSKB Y1, BX
	VPMOVMSKB Y2, CX
	VZEROUPPER
	SHLQ $32, BX
	ORQ  BX, AX
	JZ   last
	BSFQ AX, AX
	SHRQ $1, AX
	MOVQ AX, ret+48(FP)
	RET

last:
	BSFQ CX, AX
	SHRQ $1, AX
	ADDQ $32, AX
	MOVQ AX, ret+48(FP)
	RET

// func fetch(rows *byte, features *uint32, n int, mask uint32, bytes int)
TEXT ·fetch(SB), NOSPLIT, $0-40
	MOVQ rows+0(FP), SI
	MOVQ features+8(FP), DX
	MOVQ n+16(FP), CX
	MOVL mask+24(FP), BX
	MOVQ bytes+32(FP), DI

ask:
	MOVL (DX), AX
	ANDL BX, AX
	IMULQ DI, AX
	PREFETCHT0 (SI)(AX*1)
	ADDQ $4, DX
	DECQ CX
	JNZ  ask
	RET
